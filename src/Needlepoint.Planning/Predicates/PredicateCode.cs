namespace Needlepoint.Planning.Predicates;

/// <summary>Codes of problems in predicates and in texts with facts in braces.</summary>
public static class PredicateCode
{
    /// <summary>The text is no predicate: something is missing, or stands where it cannot stand.</summary>
    public const string NotAPredicate = "NP-E070";

    /// <summary>A bracket is not closed, or was not opened.</summary>
    public const string Brackets = "NP-E071";

    /// <summary>No fact has this path.</summary>
    public const string UnknownFact = "NP-E072";

    /// <summary>The fact is not of a kind that can be tested like this.</summary>
    public const string WrongTest = "NP-E073";

    /// <summary>The number cannot be read, or its unit is missing or measures something else.</summary>
    public const string WrongQuantity = "NP-E074";

    /// <summary>The word is not one that the fact can have.</summary>
    public const string UnknownWord = "NP-E075";

    /// <summary>A test, or tests together, can never or must always be true.</summary>
    public const string DecidedBeforehand = "NP-E076";

    /// <summary>A condition stands under <c>not</c>.</summary>
    public const string NotOfCondition = "NP-E077";

    /// <summary>The predicate is too long, too deep, or has too many cases.</summary>
    public const string TooLarge = "NP-E078";

    /// <summary>A text with facts in braces cannot be read.</summary>
    public const string BadTemplate = "NP-E079";
}
