namespace Needlepoint.Studio.Evidence;

/// <summary>A study while it is written, in the form or as text: going from one to the other loses nothing of either.</summary>
public sealed class StudyWriting
{
    // What the form said when the text was last taken from it.
    private string _ofForm;

    /// <summary>Begins with an empty form.</summary>
    public StudyWriting() => _ofForm = Draft.Write();

    /// <summary>The form.</summary>
    public StudyDraft Draft { get; } = new();

    /// <summary>The text, as typed.</summary>
    public string Text { get; set; } = "";

    /// <summary>Whether the text is shown and counts; otherwise the form.</summary>
    public bool IsText { get; private set; }

    /// <summary>The study file that counts.</summary>
    public string Study => IsText ? Text : Draft.Write();

    /// <summary>Whether the text says what the form never wrote.</summary>
    public bool HasOwnText => Text.Length > 0 && Text != _ofForm;

    /// <summary>Whether text and form were both changed, each on its own.</summary>
    public bool HasTwo => HasOwnText && Draft.Write() != _ofForm;

    /// <summary>Shows the form or the text. The form writes the text as long as nothing else was typed there.</summary>
    public void Show(bool isText)
    {
        if (isText && !IsText && !HasOwnText) TakeForm();
        IsText = isText;
    }

    /// <summary>Opens a text that was written elsewhere.</summary>
    public void Open(string text) => (Text, IsText) = (text, true);

    /// <summary>Writes the text anew, as the form says it.</summary>
    public void TakeForm() => Text = _ofForm = Draft.Write();
}
