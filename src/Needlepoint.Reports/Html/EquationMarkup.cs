using System.Text.RegularExpressions;

namespace Needlepoint.Reports.Html;

/// <summary>
/// Sets an equation of the pages of the code in type: letters slanted, what is behind a letter lowered, powers raised, Greek names as letters. Words stay words, and no sign is lost or added.
/// </summary>
public static partial class EquationMarkup
{
    private static readonly Dictionary<string, string> s_greek = new(StringComparer.Ordinal)
    {
        ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["delta"] = "δ", ["eps"] = "ε", ["eta"] = "η", ["theta"] = "θ", ["kappa"] = "κ", ["lambda"] = "λ", ["mu"] = "μ", ["pi"] = "π",
        ["rho"] = "ρ", ["sigma"] = "σ", ["tau"] = "τ", ["phi"] = "φ", ["chi"] = "χ", ["psi"] = "ψ", ["omega"] = "ω",
    };

    // Names of functions, and words that look like a letter with something lowered behind it.
    private static readonly HashSet<string> s_upright = new(StringComparer.Ordinal)
    {
        "exp", "ln", "log", "max", "min", "sqrt", "In", "At", "As", "It", "No", "Is", "If", "Of", "On", "To", "By", "an", "as", "at", "be", "by", "if", "in", "is", "it", "no", "of", "on", "or", "so", "to", "up",
    };

    /// <summary>The equation as markup; whatever it holds is escaped.</summary>
    public static string Set(string equation)
    {
        Markup markup = new();
        Set(markup, equation);
        return markup.ToString();
    }

    private static void Set(Markup markup, string text)
    {
        int done = 0;
        foreach (Match match in Parts().Matches(text))
        {
            Plain(markup, text[done..match.Index]);
            done = match.Index + match.Length;
            if (match.Groups["power"] is { Success: true } power) Raise(markup, Unwrapped(power.Value));
            else Name(markup, match.Value, IsArticle(text, match));
        }

        Plain(markup, text[done..]);
    }

    private static void Raise(Markup markup, string power)
    {
        markup.Literal("<sup>");
        Set(markup, power);
        markup.Literal("</sup>");
    }

    private static string Unwrapped(string power) => power switch
    {
        ['(', .., ')'] => power[1..^1],
        ['-', ..] => '−' + power[1..],
        _ => power,
    };

    // "a session": the letter is a word where another word follows it.
    private static bool IsArticle(string text, Match match) => match.Value == "a" && Article().IsMatch(text[(match.Index + 1)..]);

    private static void Name(Markup markup, string name, bool isArticle)
    {
        if (isArticle || s_upright.Contains(name)) markup.Add($"{name}");
        else if (s_greek.TryGetValue(name, out string? letter)) markup.Add($"<i>{letter}</i>");
        else if (Derivative().Match(name) is { Success: true } derivative)
        {
            markup.Literal("d");
            Name(markup, derivative.Groups["of"].Value, isArticle: false);
        }
        else if (Lowered().Match(name) is { Success: true } lowered)
        {
            string body = lowered.Groups["body"].Value;
            markup.Add($"<i>{s_greek.GetValueOrDefault(body, body)}</i><sub>{lowered.Groups["sub"].Value}</sub>");
        }
        else if (name.Length == 1) markup.Add($"<i>{name}</i>");
        else markup.Add($"{name}");
    }

    private static void Plain(Markup markup, string text) =>
        markup.Add($"{text.Replace("->", "→", StringComparison.Ordinal).Replace("<=", "≤", StringComparison.Ordinal).Replace(">=", "≥", StringComparison.Ordinal).Replace(" - ", " − ", StringComparison.Ordinal).Replace("(-", "(−", StringComparison.Ordinal).Replace(" * ", " · ", StringComparison.Ordinal)}");

    [GeneratedRegex(@"\^(?<power>\([^()]*\)|[-+]?[\p{L}\d_.]+)|\p{L}[\p{L}\d_]*")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^ \p{Ll}{3,}")]
    private static partial Regex Article();

    [GeneratedRegex(@"^d(?<of>\p{Lu}[\p{L}\d]{0,3})$")]
    private static partial Regex Derivative();

    // k1, k_e, Jw, Wrest, kE, tauP, w1.
    [GeneratedRegex(@"^(?<body>alpha|beta|gamma|delta|eps|eta|theta|kappa|lambda|mu|rho|sigma|tau|phi|chi|psi|omega|\p{L})(_(?<sub>[\p{L}\d]+)|(?<sub>\d+)|(?<=\p{Ll})(?<sub>\p{Lu}[\p{L}\d]*)|(?<=\p{Lu})(?<sub>\p{Ll}{1,2}|rest|max|min))$")]
    private static partial Regex Lowered();
}
