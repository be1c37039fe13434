using System.Globalization;
using System.Text.RegularExpressions;

namespace Needlepoint.Evidence.Studies;

/// <summary>A publication.</summary>
/// <param name="StudyId">Id of the study.</param>
/// <param name="Full">Authors, title, journal, year.</param>
/// <param name="Doi">Digital object identifier; empty when there is none.</param>
/// <param name="Url">Where it was read; empty when not stored.</param>
public sealed partial record Citation(string StudyId, string Full, string Doi, string Url)
{
    /// <summary>"Davis et al. 2004": first author and year as far as the citation and the id tell them.</summary>
    public string Short
    {
        get
        {
            Match authors = Authors().Match(Full);
            Match year = Year().Match(StudyId) is { Success: true } inId ? inId : Year().Match(Full);
            if (!authors.Success || !year.Success)
                return StudyId;
            bool several = Full[(authors.Index + authors.Length)..].StartsWith(',');
            return $"{authors.Groups["surname"].Value}{(several ? " et al." : "")} {year.Value}";
        }
    }

    /// <summary>Year of publication as far as the id and the citation tell it.</summary>
    public int? Published
    {
        get
        {
            Match year = Year().Match(StudyId) is { Success: true } inId ? inId : Year().Match(Full);
            return year.Success ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) : null;
        }
    }

    // Surname (one or more words) followed by initials, the form of the citations in data/evidence.
    [GeneratedRegex(@"^(?<surname>\p{L}[\p{L}'’ -]*?) \p{Lu}{1,4}(?=[,.])")]
    private static partial Regex Authors();

    [GeneratedRegex("(?<![0-9])(19|20)[0-9]{2}(?![0-9])")]
    private static partial Regex Year();
}
