namespace Needlepoint.Planning.Predicates;

/// <summary>How a fact is compared.</summary>
internal enum Comparison
{
    /// <summary>==</summary>
    Equal,

    /// <summary>!=</summary>
    NotEqual,

    /// <summary>&lt;</summary>
    Less,

    /// <summary>&lt;=</summary>
    LessOrEqual,

    /// <summary>&gt;</summary>
    Greater,

    /// <summary>&gt;=</summary>
    GreaterOrEqual,
}

/// <summary>A predicate as a tree. Immutable.</summary>
internal abstract record Expression
{
    /// <summary>Where it stands in the text.</summary>
    internal required int Start { get; init; }

    /// <summary>How long it is in the text.</summary>
    internal required int Length { get; init; }

    /// <summary>Parts that it joins; none for a test.</summary>
    internal virtual IReadOnlyList<Expression> Parts => [];

    /// <summary>Whether it holds.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="wait">Time by which facts that grow by waiting have grown, s.</param>
    internal abstract Truth Of(IFacts facts, double wait);

    /// <summary>Every test in it, in the order of the text.</summary>
    internal IEnumerable<Test> Tests => this is Test test ? [test] : Parts.SelectMany(part => part.Tests);

    /// <summary>Tests under an odd number of <c>not</c>: their being true makes it less true.</summary>
    internal IEnumerable<Test> Negated(bool underNot = false) => this switch
    {
        Test test => underNot ? [test] : [],
        NotExpression not => not.Inner.Negated(!underNot),
        _ => Parts.SelectMany(part => part.Negated(underNot)),
    };

    /// <summary>The text of it, with the fewest brackets.</summary>
    internal abstract string Write();

    /// <summary>The text of it as a part of something that binds closer than <c>or</c>.</summary>
    private protected virtual string WriteAsPart() => Write();

    private protected static string Joined(IReadOnlyList<Expression> parts, string word) => string.Join(word, parts.Select(part => part.WriteAsPart()));

    private protected static string AsPart(Expression part) => part.WriteAsPart();
}

/// <summary>Holds when any part does.</summary>
internal sealed record OrExpression(IReadOnlyList<Expression> Any) : Expression
{
    internal override IReadOnlyList<Expression> Parts => Any;

    internal override Truth Of(IFacts facts, double wait)
    {
        Truth most = Truth.No;
        for (int i = 0; i < Any.Count && most != Truth.Yes; i++)
            most = (Truth)Math.Max((int)most, (int)Any[i].Of(facts, wait));
        return most;
    }

    internal override string Write() => Joined(Any, " or ");

    private protected override string WriteAsPart() => $"({Write()})";
}

/// <summary>Holds when every part does.</summary>
internal sealed record AndExpression(IReadOnlyList<Expression> All) : Expression
{
    internal override IReadOnlyList<Expression> Parts => All;

    internal override Truth Of(IFacts facts, double wait)
    {
        Truth least = Truth.Yes;
        for (int i = 0; i < All.Count && least != Truth.No; i++)
            least = (Truth)Math.Min((int)least, (int)All[i].Of(facts, wait));
        return least;
    }

    internal override string Write() => Joined(All, " and ");
}

/// <summary>Holds when its part does not.</summary>
internal sealed record NotExpression(Expression Inner) : Expression
{
    internal override IReadOnlyList<Expression> Parts => [Inner];

    internal override Truth Of(IFacts facts, double wait) => Truth.Yes - (int)Inner.Of(facts, wait);

    internal override string Write() => Inner is AndExpression ? $"not ({Inner.Write()})" : $"not {AsPart(Inner)}";
}

/// <summary>Asks one fact.</summary>
internal abstract record Test(FactType Fact) : Expression
{
    private protected static string Symbol(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "==",
        Comparison.NotEqual => "!=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };
}

/// <summary>Holds when a flag is yes.</summary>
internal sealed record FlagTest(FactType Fact) : Test(Fact)
{
    internal override Truth Of(IFacts facts, double wait) => facts[Fact.Path].Flag;

    internal override string Write() => Fact.Path;
}

/// <summary>Compares a number.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Comparison">How.</param>
/// <param name="Limit">What with, SI.</param>
/// <param name="Written">The limit as it is written.</param>
internal sealed record NumberTest(FactType Fact, Comparison Comparison, double Limit, string Written) : Test(Fact)
{
    internal override Truth Of(IFacts facts, double wait)
    {
        FactValue value = facts[Fact.Path];
        double grown = wait > 0 && Fact.GrowsByWaiting && facts.GrowsByWaiting(Fact.Path) ? wait : 0;
        // Of a number that is not known the range is: time that is not known since an event is at least the time waited.
        double high = double.IsNaN(value.Number) ? Fact.Most : value.Number + grown;
        return Within(value.IsOpen ? Math.Min(Fact.Least + grown, high) : high, high);
    }

    internal override string Write() => $"{Fact.Path} {Symbol(Comparison)} {Written}";

    private Truth Within(double low, double high) => Comparison switch
    {
        Comparison.Less => Known(high < Limit, low >= Limit),
        Comparison.LessOrEqual => Known(high <= Limit, low > Limit),
        Comparison.Greater => Known(low > Limit, high <= Limit),
        Comparison.GreaterOrEqual => Known(low >= Limit, high < Limit),
        Comparison.Equal => Known(low == Limit && high == Limit, Limit < low || Limit > high),
        _ => Known(Limit < low || Limit > high, low == Limit && high == Limit),
    };

    private static Truth Known(bool yes, bool no) => yes ? Truth.Yes : no ? Truth.No : Truth.Unknown;
}

/// <summary>Asks whether a word is one of several.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Holding">Words for which it holds.</param>
/// <param name="Written">The text behind the path.</param>
internal sealed record WordTest(FactType Fact, IReadOnlyList<string> Holding, string Written) : Test(Fact)
{
    internal override Truth Of(IFacts facts, double wait) => facts[Fact.Path].Word switch
    {
        null => Truth.Unknown,
        string word => Holding.Contains(word) ? Truth.Yes : Truth.No,
    };

    internal override string Write() => $"{Fact.Path} {Written}";

    /// <summary>A comparison with one word.</summary>
    internal static WordTest Compared(FactType fact, Comparison comparison, string word, int start, int length)
    {
        int at = fact.Words.ToList().IndexOf(word);
        string[] holding = [.. fact.Words.Where((_, index) => Holds(comparison, index.CompareTo(at)))];
        return new(fact, holding, $"{Symbol(comparison)} {word}") { Start = start, Length = length };
    }

    private static bool Holds(Comparison comparison, int order) => comparison switch
    {
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        Comparison.Less => order < 0,
        Comparison.LessOrEqual => order <= 0,
        Comparison.Greater => order > 0,
        _ => order >= 0,
    };
}
