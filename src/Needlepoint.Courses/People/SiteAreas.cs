namespace Needlepoint.Courses.People;

/// <summary>How much skin a body site has, for the default treated area and for a check.</summary>
/// <remarks>
/// Greatest areas: share of the body surface by Lund and Browder 1944 (head 7 %, neck 2 %, front and back of the trunk 13 % each,
/// buttocks 5 %, upper arm 4 %, forearm 3 %, hand 2.5 %, thigh 9.5 %, one side) of 2.5 m2, a large person. The shares of parts (a cheek
/// of the face, the front of an arm) and the default areas are assumed round figures; a default only sets how many holes are made in
/// all, not their number per area.
/// </remarks>
public static class SiteAreas
{
    private const double SquareCentimetre = 1e-4;

    /// <summary>The area that is treated when the course does not say it, m2.</summary>
    public static double Default(BodySite site) => Row(site).DefaultCm2 * SquareCentimetre;

    /// <summary>No person has more skin than this at the site, m2.</summary>
    public static double Greatest(BodySite site) => Row(site).GreatestCm2 * SquareCentimetre;

    /// <summary>True for the sites to which the label depth of face devices applies.</summary>
    public static bool IsFace(BodySite site) => site is BodySite.Forehead or BodySite.Glabella or BodySite.Temple or BodySite.Eyelid
        or BodySite.Nose or BodySite.Cheek or BodySite.UpperLip or BodySite.Chin or BodySite.Jaw;

    private static (double DefaultCm2, double GreatestCm2) Row(BodySite site) => site switch
    {
        BodySite.Forehead => (60, 200),
        BodySite.Glabella => (6, 30),
        BodySite.Temple => (15, 80),
        BodySite.Eyelid => (5, 40),
        BodySite.Nose => (20, 80),
        BodySite.Cheek => (100, 400),
        BodySite.UpperLip => (8, 40),
        BodySite.Chin => (15, 80),
        BodySite.Jaw => (40, 200),
        BodySite.Neck => (100, 500),
        BodySite.Scalp => (100, 900),
        BodySite.Chest => (150, 1800),
        BodySite.Abdomen => (150, 1800),
        BodySite.Back => (150, 3300),
        BodySite.Shoulder => (100, 700),
        BodySite.UpperArm => (100, 1000),
        BodySite.VolarForearm => (50, 400),
        BodySite.DorsalForearm => (50, 400),
        BodySite.BackOfHand => (50, 300),
        BodySite.Palm => (50, 300),
        BodySite.Buttock => (100, 1300),
        BodySite.Thigh => (150, 2400),
        BodySite.Hip => (100, 700),
        _ => throw new ArgumentOutOfRangeException(nameof(site), site, "no such site"),
    };
}
