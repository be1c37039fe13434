namespace Needlepoint.Courses.Reading;

/// <summary>Who wrote what is read.</summary>
public enum ReadingMode
{
    /// <summary>A course of practice: what cannot be guessed is required, and what belongs to experiments gets a warning.</summary>
    Course,

    /// <summary>A course that is only asked whether it may be done: what the model cannot compute with, such as a device that heats the skin, is read too.</summary>
    Screening,

    /// <summary>An arm of a published study: what it does not report takes a default, and experiments are its nature.</summary>
    Study,
}
