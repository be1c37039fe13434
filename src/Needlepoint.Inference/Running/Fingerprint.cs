using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Needlepoint.Inference.Results;

namespace Needlepoint.Inference.Running;

/// <summary>Sixteen digits that change with any bit of any number of a result.</summary>
internal static class Fingerprint
{
    public static string Of(IReadOnlyList<Observable> observables)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (Observable observable in observables)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(observable.Id));
            foreach (double[] numbers in (double[][])[observable.TimeHours, observable.P05, observable.P25, observable.Central, observable.P75, observable.P95, observable.Untreated])
                hash.AppendData(MemoryMarshal.AsBytes(numbers.AsSpan()));
        }

        return Digits(hash);
    }

    public static string Of(IReadOnlyList<QualifiedValue> values)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (QualifiedValue value in values)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{value.StudyId} {value.Arm} {value.Observable}"));
            hash.AppendData(MemoryMarshal.AsBytes((ReadOnlySpan<double>)[value.Measured, value.Predicted, value.P05, value.P95]));
        }

        return Digits(hash);
    }

    public static string Of(IReadOnlyList<PermeabilityRow> rows)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (PermeabilityRow row in rows)
            hash.AppendData(MemoryMarshal.AsBytes((ReadOnlySpan<double>)[row.Row, row.Measured, row.CompoundOut, row.P05, row.P95, row.FamilyOut, row.LaboratoryOut]));
        return Digits(hash);
    }

    private static string Digits(IncrementalHash hash)
    {
        string digits = Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
        return string.Join(' ', digits.Chunk(4).Select(four => new string(four)));
    }
}
