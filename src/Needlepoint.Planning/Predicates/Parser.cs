using Needlepoint.Evidence.Problems;
using static Needlepoint.Planning.Predicates.PredicateCode;

namespace Needlepoint.Planning.Predicates;

/// <summary>
/// Reads the text of a predicate: <c>or</c> joins what <c>and</c> joins, <c>and</c> joins what <c>not</c> turns round; round brackets group. The first fault
/// in the order of words ends the reading; faults of single tests are collected.
/// </summary>
internal sealed class Parser
{
    private const int LongestText = 2000;
    private const int DeepestNesting = 20;
    private const string Example = "tests joined by and, or, not and brackets: since.botulinum < 14 d and not site.scalp";

    private const string Signs = "== != < <= > >= and or not in";

    private readonly PlacedText _text;
    private readonly ProblemList _problems;
    private readonly TestReader _tests;
    private readonly IReadOnlyList<Token> _tokens;
    private int _at;
    private bool _isLost;

    private Parser(PlacedText text, FactTypes types, ProblemList problems)
    {
        _text = text;
        _problems = problems;
        _tests = new(text, types, problems);
        _tokens = Lexer.Cut(text.Text);
    }

    private Token Current => _tokens[_at];

    /// <summary>The tree of a text; null when something is wrong, which then stands in the list.</summary>
    internal static Expression? Read(PlacedText text, FactTypes types, ProblemList problems)
    {
        if (text.Text.Length > LongestText)
        {
            problems.Add(new(TooLarge, "the predicate is too long")
            {
                Place = text.At(0, 1),
                Given = $"{text.Text.Length} characters",
                Allowed = $"at most {LongestText} characters",
                Fix = "make several rules of it",
            });
            return null;
        }

        int errors = problems.ErrorCount;
        Parser parser = new(text, types, problems);
        Expression? whole = parser.Or(0);
        if (!parser._isLost && parser.Current.Kind != TokenKind.End)
            parser.Unexpected();
        return problems.ErrorCount == errors ? whole : null;
    }

    private Expression? Or(int depth) => Joined("or", () => And(depth), parts => new OrExpression(parts) { Start = 0, Length = 0 });

    private Expression? And(int depth) => Joined("and", () => Not(depth), parts => new AndExpression(parts) { Start = 0, Length = 0 });

    private Expression? Joined(string word, Func<Expression?> part, Func<IReadOnlyList<Expression>, Expression> join)
    {
        int from = Current.Start;
        List<Expression?> parts = [part()];
        while (!_isLost && Is(word))
        {
            _at++;
            parts.Add(part());
        }

        Expression[] read = [.. parts.OfType<Expression>()];
        if (_isLost || read.Length < parts.Count)
            return null;
        return read.Length == 1 ? read[0] : join(read) with { Start = from, Length = _tokens[_at - 1].End - from };
    }

    private Expression? Not(int depth)
    {
        if (depth > DeepestNesting)
            return Lost(TooLarge, "brackets and 'not' are nested too deeply", Current, $"at most {DeepestNesting} levels", "make several rules of it");
        if (!Is("not"))
            return Primary(depth);
        int from = Current.Start;
        _at++;
        return Not(depth + 1) is { } inner ? new NotExpression(inner) { Start = from, Length = _tokens[_at - 1].End - from } : null;
    }

    private Expression? Primary(int depth)
    {
        Token first = Current;
        if (first.Kind != TokenKind.Open)
            return ReadTest();
        _at++;
        Expression? inner = Or(depth + 1);
        if (_isLost)
            return null;
        if (Current.Kind == TokenKind.End)
            return Lost(Brackets, "a bracket is not closed", first, null, "add the missing ')'");
        if (Current.Kind != TokenKind.Close)
            return Unexpected();
        _at++;
        return inner;
    }

    private Test? ReadTest()
    {
        Token path = Current;
        if (path.Kind != TokenKind.Word || IsKeyword(path))
        {
            Unexpected();
            return null;
        }

        if (_tests.IsLiteral(path))
        {
            Lost(NotAPredicate, $"a test begins with a fact, not with '{Shown(path)}'", path, Example, "put the fact first: since.botulinum < 14 d");
            return null;
        }

        _at++;
        if (Is("in"))
            return ReadList(path);
        if (Current.Kind != TokenKind.Operator)
            return _tests.Bare(path);
        Token sign = Current;
        if (TestReader.ComparisonOf(_tests.TextOf(sign)) is not { } comparison)
        {
            Unexpected();
            return null;
        }

        _at++;
        return Literal() is { } literal ? _tests.Compared(path, comparison, sign, literal) : null;
    }

    private Test? ReadList(Token path)
    {
        _at++;
        Token open = Current;
        if (open.Kind != TokenKind.ListOpen)
        {
            Lost(NotAPredicate, "behind 'in' stands a list", open, "a list in square brackets: device.kind in [roller, pen]", null);
            return null;
        }

        List<Token> words = [];
        do
        {
            _at++;
            if (Literal() is not { } word)
                return null;
            words.Add(word);
        }
        while (Current.Kind == TokenKind.Comma);
        if (Current.Kind != TokenKind.ListClose)
        {
            Lost(Brackets, "a list is not closed", open, null, "add the missing ']'");
            return null;
        }

        _at++;
        return _tests.In(path, words, _tokens[_at - 1].End);
    }

    /// <summary>The words of a number with its unit, or one word, as one part; null when there is none.</summary>
    private Token? Literal()
    {
        Token first = Current;
        if (first.Kind != TokenKind.Word || IsKeyword(first))
        {
            Unexpected();
            return null;
        }

        Token last = first;
        while (Current.Kind == TokenKind.Word && !IsKeyword(Current) && (Current == first || !_tests.IsPath(Current)))
        {
            last = Current;
            _at++;
        }

        return new(TokenKind.Word, first.Start, last.End - first.Start);
    }

    private bool Is(string word) => Current.Kind == TokenKind.Word && _text.Text.AsSpan(Current.Start, Current.Length).SequenceEqual(word);

    private bool IsKeyword(Token token) => _tests.TextOf(token) is "and" or "or" or "not" or "in";

    private string Shown(Token token) => TestReader.Short(_tests.TextOf(token));

    /// <summary>Says why the current part cannot stand where it does.</summary>
    private Expression? Unexpected()
    {
        Token token = Current;
        string shown = Shown(token);
        string small = shown.ToLowerInvariant();
        bool first = _at == 0;
        bool afterTest = !first && _tokens[_at - 1].Kind is TokenKind.Word or TokenKind.Close or TokenKind.ListClose && !IsKeyword(_tokens[_at - 1]);
        return token.Kind switch
        {
            TokenKind.End when first => Lost(NotAPredicate, "the predicate is empty", token, Example, "write the test"),
            TokenKind.End => Lost(NotAPredicate, "the predicate ends too early", _tokens[_at - 1], Example, $"write what follows '{Shown(_tokens[_at - 1])}'"),
            TokenKind.Close when afterTest => Lost(Brackets, "a bracket is closed that was not opened", token, null, "remove ')' or add the missing '('"),
            TokenKind.Operator when Replacement(shown) is { } right => Lost(NotAPredicate, $"'{shown}' is not known here", token, Signs, $"write {right}"),
            TokenKind.Word when afterTest && small is "and" or "or" or "not" or "in" && !IsKeyword(token) =>
                Lost(NotAPredicate, $"'{shown}' is not known here", token, "and, or, not, in: in small letters", $"write {small}"),
            TokenKind.Word or TokenKind.Open when afterTest => Lost(
                NotAPredicate, $"'and' or 'or' is missing before '{shown}'", token, Example, $"write and {shown}, or: or {shown}"),
            _ => Lost(NotAPredicate, $"'{shown}' cannot stand here", token, Example, null),
        };
    }

    private static string? Replacement(string sign) => sign switch
    {
        "=" => "==",
        "=<" or "≤" => "<=",
        "=>" or "≥" => ">=",
        "<>" or "≠" => "!=",
        "!" => "not",
        "&" or "&&" => "and",
        "|" or "||" => "or",
        _ => null,
    };

    private Expression? Lost(string code, string title, Token at, string? allowed, string? fix)
    {
        _isLost = true;
        _problems.Add(new(code, title)
        {
            Place = _text.At(at.Start, at.Length),
            Given = TestReader.Short(_text.Text),
            Allowed = allowed,
            Fix = fix,
        });
        return null;
    }
}
