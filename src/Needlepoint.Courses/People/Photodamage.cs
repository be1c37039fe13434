namespace Needlepoint.Courses.People;

/// <summary>How much the sun has changed the skin, as an examiner grades it.</summary>
public enum Photodamage
{
    /// <summary>None to be seen: no lines at rest, even colour.</summary>
    None,

    /// <summary>Fine lines, first spots.</summary>
    Mild,

    /// <summary>Lines at rest, spots, coarser surface.</summary>
    Moderate,

    /// <summary>Deep lines, yellowish or leathery skin.</summary>
    Severe,
}
