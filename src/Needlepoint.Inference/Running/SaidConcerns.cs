using Needlepoint.Courses.People;

namespace Needlepoint.Inference.Running;

/// <summary>What a person came for, by the keys of courses.</summary>
internal static class SaidConcerns
{
    /// <summary>The keys of what is said, in the order of the grammar, then the words that have no scale.</summary>
    public static IReadOnlyList<string> Of(Concerns concerns) =>
    [
        .. new (string Key, bool IsSaid)[]
        {
            ("acne_scars", concerns.AcneScars is not null), ("wrinkles", concerns.HasWrinkles), ("striae", concerns.HasStriae),
            ("surgical_scar", concerns.HasSurgicalScar), ("photoageing", concerns.HasPhotoageing), ("melasma", concerns.HasMelasma),
            ("hyperpigmentation", concerns.HasHyperpigmentation), ("hair_loss", concerns.PatternHairLoss is not null || concerns.HasAlopeciaAreata),
        }.Where(concern => concern.IsSaid).Select(concern => concern.Key),
        .. concerns.Others,
    ];
}
