namespace Needlepoint.Planning.Predicates;

/// <summary>Kinds of parts of a predicate's text.</summary>
internal enum TokenKind
{
    /// <summary>Behind the last part.</summary>
    End,

    /// <summary>A path, a word, a number, a unit, or one of <c>and or not in</c>.</summary>
    Word,

    /// <summary>One or more of <c>&lt; &gt; = ! &amp; |</c>.</summary>
    Operator,

    /// <summary>(</summary>
    Open,

    /// <summary>)</summary>
    Close,

    /// <summary>[</summary>
    ListOpen,

    /// <summary>]</summary>
    ListClose,

    /// <summary>A comma that is not part of a number.</summary>
    Comma,
}

/// <summary>A part of a predicate's text.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    internal int End => Start + Length;
}

/// <summary>Cuts a predicate's text into parts; every text can be cut.</summary>
internal static class Lexer
{
    internal static IReadOnlyList<Token> Cut(string text)
    {
        List<Token> tokens = [];
        int at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at == text.Length)
                break;
            int from = at;
            TokenKind kind = KindOf(text[at++]);
            if (kind is TokenKind.Word or TokenKind.Operator)
                while (at < text.Length && !char.IsWhiteSpace(text[at]) && (KindOf(text[at]) == kind || (kind == TokenKind.Word && IsDecimalComma(text, at))))
                    at++;
            tokens.Add(new(kind, from, at - from));
        }

        tokens.Add(new(TokenKind.End, text.Length, 0));
        return tokens;
    }

    private static TokenKind KindOf(char c) => c switch
    {
        '(' => TokenKind.Open,
        ')' => TokenKind.Close,
        '[' => TokenKind.ListOpen,
        ']' => TokenKind.ListClose,
        ',' => TokenKind.Comma,
        '<' or '>' or '=' or '!' or '&' or '|' or '≤' or '≥' or '≠' => TokenKind.Operator,
        _ => TokenKind.Word,
    };

    // Kept in the number, so that the message about it can speak of a decimal comma.
    private static bool IsDecimalComma(string text, int at) =>
        text[at] == ',' && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
}
