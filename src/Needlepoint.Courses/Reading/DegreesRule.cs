namespace Needlepoint.Courses.Reading;

/// <summary>What an angle may be and what to say of one that is not.</summary>
/// <param name="Most">Largest size, degrees; the angle may be as far below zero.</param>
/// <param name="Allowed">What is allowed, in words.</param>
/// <param name="Example">An angle as people write it.</param>
internal sealed record DegreesRule(double Most, string Allowed, string Example)
{
    /// <summary>What to write when nothing can be guessed from the text.</summary>
    public string Otherwise { get; init; } = Example;

    /// <summary>What to do about one beyond the largest.</summary>
    public string Outside { get; init; } = $"write {Allowed}";

    /// <summary>What a text without a unit meant; null when it says nothing.</summary>
    public Func<string, string?> Meant { get; init; } = _ => null;
}
