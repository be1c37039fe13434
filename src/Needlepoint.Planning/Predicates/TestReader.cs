using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Planning.Predicates;

/// <summary>Reads single tests: what is asked must be a fact, and of the kind that it is asked like.</summary>
internal sealed class TestReader(PlacedText text, FactTypes types, ProblemList problems)
{
    private const int LongestShown = 60;

    internal string TextOf(Token token) => text.Text.Substring(token.Start, token.Length);

    /// <summary>Whether a word is a number rather than the name of a fact.</summary>
    internal bool IsLiteral(Token token) => text.Text[token.Start] is >= '0' and <= '9' or '-' or '+' or '.';

    /// <summary>Whether a word looks like the path of a fact.</summary>
    internal bool IsPath(Token token) => char.IsAsciiLetter(text.Text[token.Start]) && text.Text.AsSpan(token.Start, token.Length).Contains('.');

    internal static string Short(string shown) => shown.Length <= LongestShown ? shown : shown[..(LongestShown - 3)] + "...";

    internal static Comparison? ComparisonOf(string sign) => sign switch
    {
        "==" => Comparison.Equal,
        "!=" => Comparison.NotEqual,
        "<" => Comparison.Less,
        "<=" => Comparison.LessOrEqual,
        ">" => Comparison.Greater,
        ">=" => Comparison.GreaterOrEqual,
        _ => null,
    };

    /// <summary>A fact that stands alone.</summary>
    internal Test? Bare(Token path)
    {
        if (Find(path) is not { } fact)
            return null;
        if (fact.Shape == FactShape.Flag)
            return new FlagTest(fact) { Start = path.Start, Length = path.Length };
        return fact.Shape == FactShape.Number
            ? Wrong(path, $"{fact.Path} is a number and must be compared", "== != < <= > >= and a number", $"such as {fact.Path} < {fact.Kind!.Example}")
            : Wrong(path, $"{fact.Path} is a word and must be compared", $"one of {string.Join(", ", fact.Words)}", $"such as {fact.Path} == {fact.Words[0]}");
    }

    /// <summary>A fact that is compared with something.</summary>
    internal Test? Compared(Token path, Comparison comparison, Token sign, Token literal)
    {
        if (Find(path) is not { } fact)
            return null;
        (int start, int length) = (path.Start, literal.End - path.Start);
        switch (fact.Shape)
        {
            case FactShape.Flag:
                return Wrong(sign, $"{fact.Path} is yes or no and is not compared", $"{fact.Path}, or not {fact.Path}", "leave the comparison out");
            case FactShape.Number:
                return Number(fact, literal) is { } limit ? new NumberTest(fact, comparison, limit, TextOf(literal)) { Start = start, Length = length } : null;
            default:
                if (!fact.IsOrdered && comparison is not (Comparison.Equal or Comparison.NotEqual))
                    return Wrong(sign, $"the words of {fact.Path} have no order", "== != in", $"such as {fact.Path} == {fact.Words[0]}");
                return Word(fact, literal) is { } word ? WordTest.Compared(fact, comparison, word, start, length) : null;
        }
    }

    /// <summary>A fact that is looked for in a list.</summary>
    internal Test? In(Token path, IReadOnlyList<Token> words, int end)
    {
        if (Find(path) is not { } fact)
            return null;
        if (fact.Shape != FactShape.Word)
        {
            string allowed = fact.Shape == FactShape.Flag ? $"{fact.Path}, or not {fact.Path}" : "== != < <= > >= and a number";
            return Wrong(path, $"{fact.Path} has no list of words", allowed, "do not use 'in' here");
        }

        string[] known = [.. words.Select(word => Word(fact, word)).OfType<string>()];
        return known.Length == words.Count
            ? new WordTest(fact, [.. known.Distinct()], $"in [{string.Join(", ", known)}]") { Start = path.Start, Length = end - path.Start }
            : null;
    }

    /// <summary>The fact of a path; null when there is none, which is reported.</summary>
    internal FactType? Find(Token path)
    {
        string name = TextOf(path);
        if (types.Find(name) is { } fact)
            return fact;
        string[] all = [.. types.All.Select(type => type.Path)];
        string? nearest = Nearest.Name(name, all);
        string group = name.Split('.')[0] + ".";
        string[] near = [.. all.Where(one => one.StartsWith(group, StringComparison.Ordinal)).Take(12)];
        problems.Add(new(PredicateCode.UnknownFact, $"no fact has the path '{Short(name)}'")
        {
            Place = text.At(path.Start, path.Length),
            Given = Short(name),
            Allowed = near.Length > 0 ? $"{string.Join(", ", near)}, ..." : "a path such as since.botulinum; the reference of the rules lists them",
            Fix = nearest is null ? null : $"did you mean {nearest}?",
        });
        return null;
    }

    private double? Number(FactType fact, Token literal)
    {
        string written = TextOf(literal);
        QuantityKind kind = fact.Kind!;
        if (!Quantity.TryParse(written, out Quantity quantity, out TextFault? fault))
            return WrongQuantity(literal, fault.Title, fault.Allowed ?? kind.AllowedText, fault.Fix);
        if (quantity.Dimension == kind.Dimension)
            return quantity.Value;
        bool isBare = quantity.Dimension == Dimension.Pure && char.IsAsciiDigit(written[^1]);
        return isBare
            ? WrongQuantity(literal, $"the number behind {fact.Path} lacks its unit", kind.AllowedText, $"such as {written} {kind.Units[0]}")
            : WrongQuantity(literal, $"{fact.Path} is {kind.Name}, and {Short(written)} is not", kind.AllowedText, $"such as {kind.Example}");
    }

    private string? Word(FactType fact, Token literal)
    {
        string word = TextOf(literal);
        if (fact.Words.Contains(word))
            return word;
        string? nearest = Nearest.Name(word, fact.Words);
        problems.Add(new(PredicateCode.UnknownWord, $"{fact.Path} is never '{Short(word)}'")
        {
            Place = text.At(literal.Start, literal.Length),
            Given = Short(word),
            Allowed = string.Join(", ", fact.Words),
            Fix = nearest is null ? null : $"did you mean {nearest}?",
        });
        return null;
    }

    private double? WrongQuantity(Token at, string title, string allowed, string? fix)
    {
        Report(PredicateCode.WrongQuantity, at, title, allowed, fix);
        return null;
    }

    private Test? Wrong(Token at, string title, string allowed, string fix)
    {
        Report(PredicateCode.WrongTest, at, title, allowed, fix);
        return null;
    }

    private void Report(string code, Token at, string title, string? allowed, string? fix) => problems.Add(new(code, title)
    {
        Place = text.At(at.Start, at.Length),
        Given = Short(TextOf(at)),
        Allowed = allowed,
        Fix = fix,
    });
}
