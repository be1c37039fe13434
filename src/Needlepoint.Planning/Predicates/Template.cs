using System.Text;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Planning.Predicates;

/// <summary>A text with facts in braces, checked when it is read: "isotretinoin stopped {stopped.isotretinoin} ago". Immutable.</summary>
public sealed class Template
{
    /// <summary>Texts and facts in turn, beginning and ending with a text.</summary>
    private readonly IReadOnlyList<string> _texts;

    private Template(string text, IReadOnlyList<string> texts, IReadOnlyList<FactType> facts)
    {
        Text = text;
        _texts = texts;
        Facts = facts;
    }

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>Facts in braces, in the order of the text; one that stands twice is here twice.</summary>
    public IReadOnlyList<FactType> Facts { get; }

    /// <summary>Reads a text; null when something in it is wrong.</summary>
    /// <param name="node">The text and its place.</param>
    /// <param name="types">Facts that it may name.</param>
    /// <param name="problems">Receives unknown names and braces that are not in pairs.</param>
    public static Template? Read(YamlScalar node, FactTypes types, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(problems);
        PlacedText placed = new(node);
        TestReader reader = new(placed, types, problems);
        int errors = problems.ErrorCount;
        List<string> texts = [];
        List<FactType> facts = [];
        int from = 0;
        while (node.Text.AsSpan(from).IndexOfAny('{', '}') is int step and >= 0)
        {
            int open = from + step;
            int close = node.Text.AsSpan(open + 1).IndexOfAny('{', '}') is int rest and >= 0 ? open + 1 + rest : node.Text.Length;
            if (node.Text[open] == '}' || close == node.Text.Length || node.Text[close] == '{' || string.IsNullOrWhiteSpace(node.Text[(open + 1)..close]))
            {
                problems.Add(new(PredicateCode.BadTemplate, "braces hold a fact and stand in pairs")
                {
                    Place = placed.At(open, Math.Min(close, node.Text.Length - 1) - open + 1),
                    Given = TestReader.Short(node.Text),
                    Allowed = "such as: stopped {stopped.isotretinoin} ago",
                    Fix = "write the path of a fact between '{' and '}'",
                });
                return null;
            }

            texts.Add(node.Text[from..open]);
            string inside = node.Text[(open + 1)..close];
            int start = open + 1 + inside.Length - inside.TrimStart().Length;
            if (reader.Find(new(TokenKind.Word, start, inside.Trim().Length)) is { } fact)
                facts.Add(fact);
            from = close + 1;
        }

        texts.Add(node.Text[from..]);
        return problems.ErrorCount == errors ? new(node.Text, texts, facts) : null;
    }

    /// <summary>The text with the facts filled in.</summary>
    public string Fill(IFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        StringBuilder filled = new(_texts[0]);
        for (int i = 0; i < Facts.Count; i++)
            filled.Append(FactText.Of(Facts[i], facts[Facts[i].Path])).Append(_texts[i + 1]);
        return filled.ToString();
    }
}
