using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Cases;

/// <summary>What can be wrong with a case: NP-T001 to NP-T007 and NP-T015.</summary>
internal static class CaseProblems
{
    /// <summary>A name that is no pseudonym.</summary>
    public static Problem Name(string given, string why, string suggestion) => new("NP-T001", why)
    {
        Given = given.Length > 60 ? given[..60] + "…" : given,
        Allowed = $"at most {Pseudonym.Longest} letters a to z, digits and hyphens, with at least one digit, and nothing that tells who the person is",
        Fix = $"use {suggestion}",
    };

    /// <summary>A name that is taken.</summary>
    public static Problem Taken(string name) => new("NP-T002", "there is already a case with this name")
    {
        Given = name,
        Allowed = "a name that no case has",
        Fix = $"open {name}, or choose another name",
    };

    /// <summary>No case has the name.</summary>
    public static Problem NoCase(string name) => new("NP-T003", "there is no case with this name")
    {
        Given = name,
        Allowed = "the name of a case in the list",
        Fix = "it may have been deleted meanwhile: keep the course as a new case",
    };

    /// <summary>The case has no such version, or no such record.</summary>
    public static Problem NoPart(string name, string part) => new("NP-T004", "the case has no such version or record")
    {
        Given = $"{part} of {name}",
        Allowed = "a version or a record in the history of the case",
        Fix = "choose one in the history",
    };

    /// <summary>A text cannot be kept.</summary>
    public static Problem Text(string what, string given, string allowed) => new("NP-T005", $"{what} cannot be kept")
    {
        Given = given,
        Allowed = allowed,
        Fix = "shorten it, or take those characters out",
    };

    /// <summary>A note tells who the person is.</summary>
    public static Problem Identity(string what, string given) => new("NP-T006", $"{what} tells who the person is")
    {
        Given = given,
        Allowed = "words without e-mail addresses and telephone numbers: cases hold no identities",
        Fix = "take it out",
    };

    /// <summary>A record makes no sense.</summary>
    public static Problem Record(string what, string given, string allowed) => new("NP-T007", $"{what} cannot be recorded")
    {
        Given = given,
        Allowed = allowed,
        Fix = "correct it",
    };

    /// <summary>A file is no export of a case.</summary>
    public static Problem NoExport(string reason) => new("NP-T015", "this file is not a case that the studio exported")
    {
        Given = reason,
        Allowed = "a ZIP file made by Export of a case, at most 20 MB, or the case.json in it",
        Fix = "export the case again where it is kept",
    };
}
