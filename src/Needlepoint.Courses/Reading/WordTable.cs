using System.Diagnostics.CodeAnalysis;
using System.Text;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Reading;

/// <summary>The words of a catalogue, each of which stands for one entry. Not thread-safe while words are added.</summary>
internal sealed class WordTable<T>
    where T : class
{
    private readonly Dictionary<string, T> _byWord = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    /// <summary>Every word as it was added, each once.</summary>
    internal IReadOnlyList<string> Words => _words;

    /// <summary>Adds a word of an entry.</summary>
    /// <returns>The entry that the word stands for already, when it is another one; null otherwise.</returns>
    internal T? Add(string word, T entry)
    {
        string folded = Folded(word);
        if (_byWord.TryGetValue(folded, out T? other))
            return ReferenceEquals(other, entry) ? null : other;
        _byWord.Add(folded, entry);
        _words.Add(word);
        return null;
    }

    /// <summary>The entry of a word; capitals and whatever stands between letters and digits do not count.</summary>
    internal bool TryGet(string words, [NotNullWhen(true)] out T? entry) => _byWord.TryGetValue(Folded(words), out entry);

    /// <summary>The word that is closest to a text, or null when none is close.</summary>
    internal string? NearestTo(string text) => Nearest.Name(Folded(text).Replace('-', ' '), _words);

    /// <summary>Small letters and digits; whatever stands between them is one hyphen, an apostrophe nothing.</summary>
    private static string Folded(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        StringBuilder folded = new(words.Length);
        foreach (char letter in words)
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
                folded.Append(char.ToLowerInvariant(letter));
            else if (letter is not ('\'' or '\u2019') && folded.Length > 0 && folded[^1] != '-')
                folded.Append('-');
        return folded.ToString().TrimEnd('-');
    }
}
