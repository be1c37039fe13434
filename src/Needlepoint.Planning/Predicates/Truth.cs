namespace Needlepoint.Planning.Predicates;

/// <summary>Three-valued truth (Kleene 1952, Introduction to Metamathematics, section 64): what was not answered is neither true nor false.</summary>
public enum Truth
{
    /// <summary>False.</summary>
    No,

    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>True.</summary>
    Yes,
}
