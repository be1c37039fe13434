using Needlepoint.Courses.Devices;

namespace Needlepoint.Courses.Medicines;

/// <summary>A medicine by its ingredient.</summary>
public sealed record Medicine
{
    /// <summary>International name of the ingredient, as files write it: <c>acetylsalicylic-acid</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Plain name.</summary>
    public required string Name { get; init; }

    /// <summary>Ids of its classes: <c>antiplatelet</c>, <c>nsaid</c>.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>Common brand names.</summary>
    public required IReadOnlyList<string> Brands { get; init; }

    /// <summary>Other names of the ingredient.</summary>
    public required IReadOnlyList<string> Synonyms { get; init; }

    /// <summary>Ids of the medicines that a combined one holds; its classes are theirs.</summary>
    public IReadOnlyList<string> Contains { get; init; } = [];
}

/// <summary>A class of medicines that a rule asks for.</summary>
public sealed record MedicineClass
{
    /// <summary>Name in courses and rules: <c>anticoagulant</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Plain name: "blood thinner (anticoagulant)".</summary>
    public required string Name { get; init; }

    /// <summary>The question that asks for it: "Do you take a blood thinner?".</summary>
    public required string Question { get; init; }

    /// <summary>Other words for the class: "blood thinners".</summary>
    public required IReadOnlyList<string> Synonyms { get; init; }

    /// <summary>What it rests on that a medicine belongs to it.</summary>
    public required DeviceSource Source { get; init; }
}

/// <summary>A medicine that a person takes or took.</summary>
/// <param name="Said">As the course says it.</param>
/// <param name="Known">The medicine; null when the catalogue does not hold it, or the course names a class only.</param>
/// <param name="Classes">Its classes: those of the catalogue, or those that the course says; empty and without <paramref name="Known"/> when nothing is known of it.</param>
public sealed record TakenMedicine(string Said, Medicine? Known, IReadOnlyList<string> Classes)
{
    /// <summary>How long before the first session it was last taken, s; null for one that is taken now.</summary>
    public double? Stopped { get; init; }

    /// <summary>Whether a doctor prescribed it; null when not said.</summary>
    public bool? IsPrescribed { get; init; }

    /// <summary>Whether the dose is high; null when not said.</summary>
    public bool? IsHighDose { get; init; }

    /// <summary>Whether it is taken now.</summary>
    public bool IsCurrent => Stopped is null;
}
