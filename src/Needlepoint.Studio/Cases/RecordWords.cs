using System.Globalization;
using Needlepoint.Reports.Words;
using Needlepoint.Skin.Observables;

namespace Needlepoint.Studio.Cases;

/// <summary>Records in words.</summary>
internal static class RecordWords
{
    private const char NoBreak = '\u00A0';

    /// <summary>What was done or measured, with its unit.</summary>
    public static string What(CaseRecord record)
    {
        if (record is not CaseRecord.Measurement measurement)
            return record is CaseRecord.Session { AsDone.Length: > 0 } session ? $"session: {session.AsDone}" : "session";
        SkinObservable? observable = SkinObservables.All.FirstOrDefault(one => one.Id == measurement.Observable);
        string unit = observable is null ? "" : Unit(observable);
        return $"{observable?.Label ?? measurement.Observable}: {Number(measurement.Value)}{(unit.Length == 0 ? "" : NoBreak + unit)}";
    }

    /// <summary>A time from the first session: hours on the first two days, then days.</summary>
    public static string Hours(double hours) =>
        Math.Abs(hours) <= 48 ? $"{Number(hours)}{NoBreak}h" : $"{Number(Math.Round(hours / 24, 1))}{NoBreak}days";

    /// <summary>The unit that a value of an outcome is kept in, as it is printed; empty for a pure number.</summary>
    public static string Unit(SkinObservable observable) => Units.Shown(observable.Unit);

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture).Replace('-', '−');
}
