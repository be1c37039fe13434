namespace Needlepoint.Courses.Reading;

/// <summary>Collects habits as understood; those that begin with the course say so.</summary>
/// <param name="understood">Receives the lines.</param>
/// <param name="areNew">Whether these habits begin with the first session.</param>
internal sealed class HabitNotes(Understanding understood, bool areNew)
{
    /// <summary>A habit that is said.</summary>
    internal void Said(string label, string value) => understood.Said(Label(label), value);

    /// <summary>A part of a habit that is left out.</summary>
    internal void Default(string label, string value) => understood.Default(Label(label), value);

    /// <summary>A habit that counts where the skin is used to it, and changes no result yet where it begins with the course.</summary>
    internal void SaidOfOld(string label, string value)
    {
        if (areNew)
            SaidButNotUsed(label, value);
        else
            Said(label, value);
    }

    /// <summary>A habit that changes no result yet.</summary>
    internal void SaidButNotUsed(string label, string value) => understood.SaidButNotUsed(Label(label), value);

    /// <summary>A habit of which studies showed no effect on the skin.</summary>
    internal void SaidWithoutEffect(string label, string value) => understood.Said(Label(label), $"{value}; no effect shown");

    private string Label(string label) => areNew ? $"{label}, from now on" : label;
}
