using Needlepoint.Inference.Results;
using Parquet;
using Parquet.Schema;

namespace Needlepoint.Reports.Documents;

/// <summary>All trajectories of a run as one Parquet table in the long format of <see cref="CsvResult"/>.</summary>
public static class ParquetResult
{
    private static readonly DataField<string> ObservableField = new("observable", false);
    private static readonly DataField<string> SubstanceField = new("substance", false);
    private static readonly DataField<string> UnitField = new("unit", false);
    private static readonly (DataField<double> Field, Func<Observable, double[]> Values)[] Numbers =
    [
        (new DataField<double>("time_h"), observable => observable.TimeHours),
        (new DataField<double>("central"), observable => observable.Central),
        (new DataField<double>("p05"), observable => observable.P05),
        (new DataField<double>("p25"), observable => observable.P25),
        (new DataField<double>("p75"), observable => observable.P75),
        (new DataField<double>("p95"), observable => observable.P95),
        (new DataField<double>("untreated"), Untreated),
    ];

    /// <summary>Writes the table; <c>untreated</c> is not-a-number where it has no meaning. The stream stays open.</summary>
    public static Task WriteAsync(RunResult result, Stream stream, CancellationToken cancellation = default) =>
        WriteAsync(result.Observables, [(ObservableField, observable => observable.Id), (UnitField, observable => observable.Unit)], stream, cancellation);

    /// <summary>Writes an absorption run in the same columns, with the substance in front. The stream stays open.</summary>
    public static Task WriteAsync(IReadOnlyList<AbsorptionResult> results, Stream stream, CancellationToken cancellation = default)
    {
        var substances = new Dictionary<Observable, string>(ReferenceEqualityComparer.Instance);
        foreach (AbsorptionResult result in results)
            foreach (Observable observable in result.Observables) substances[observable] = result.SubstanceId;
        return WriteAsync(
            [.. results.SelectMany(result => result.Observables)],
            [(SubstanceField, observable => substances[observable]), (ObservableField, observable => observable.Id), (UnitField, observable => observable.Unit)],
            stream, cancellation);
    }

    private static async Task WriteAsync(
        IReadOnlyList<Observable> observables, (DataField<string> Field, Func<Observable, string> Text)[] texts, Stream stream, CancellationToken cancellation)
    {
        var schema = new ParquetSchema([.. texts.Select(text => text.Field), .. Numbers.Select(number => number.Field)]);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(schema, stream, cancellationToken: cancellation).ConfigureAwait(false);
        using ParquetRowGroupWriter rows = writer.CreateRowGroup();
        foreach (var (field, text) in texts)
        {
            string[] column = [.. observables.SelectMany(observable => Enumerable.Repeat(text(observable), observable.TimeHours.Length))];
            await rows.WriteAsync(field, column).ConfigureAwait(false);
        }
        foreach (var (field, values) in Numbers)
        {
            double[] column = [.. observables.SelectMany(values)];
            await rows.WriteAsync<double>(field, column.AsMemory(), cancellationToken: cancellation).ConfigureAwait(false);
        }
    }

    private static double[] Untreated(Observable observable)
    {
        if (observable.Untreated.Length == observable.TimeHours.Length) return observable.Untreated;
        var none = new double[observable.TimeHours.Length];
        Array.Fill(none, double.NaN);
        return none;
    }
}
