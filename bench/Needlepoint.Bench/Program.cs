using System.Globalization;
using System.Runtime.InteropServices;
using Needlepoint.Bench;
using Needlepoint.Bench.Model;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;

// Commands: plan | people FILE N | reference FILE N | run LANES RTOL N REPEATS REFERENCE [METHOD]
switch (args)
{
    case ["people", string file, string count]:
        File.WriteAllLines(file, Enumerable.Range(0, Parse(count)).Select(person =>
            string.Join(' ', People.Parameters(person).Select(value => value.ToString("R", CultureInfo.InvariantCulture)))));
        return 0;
    case ["reference", string file, string count]:
        var truth = new double[Parse(count) * Measurement.ValuesPerPerson];
        Measurement.Of<Lanes4>(RosenbrockMethod.Rodas5P, 1e-10, Parse(count), truth);
        File.WriteAllBytes(file, MemoryMarshal.AsBytes<double>(truth));
        return 0;
    case ["run", string lanes, string tolerance, string count, string repeats, string file, .. string[] rest]:
        double rtol = double.Parse(tolerance, CultureInfo.InvariantCulture);
        RosenbrockMethod method = rest is ["rodas5p", ..] ? RosenbrockMethod.Rodas5P : RosenbrockMethod.Rodas4;
        double[] reference = MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(file)).ToArray();
        Console.WriteLine(lanes switch
        {
            "1" => Measurement.Report<Scalar>(method, rtol, Parse(count), Parse(repeats), reference),
            "4" => Measurement.Report<Lanes4>(method, rtol, Parse(count), Parse(repeats), reference),
            _ => Measurement.Report<Lanes8>(method, rtol, Parse(count), Parse(repeats), reference),
        });
        return 0;
    case ["plan"]:
        EliminationPlan plan = EliminationPlan.From<Scalar, SkinColumn<Scalar>>(new SkinColumn<Scalar>(new Parameters<Scalar>[1]));
        Console.WriteLine($"{plan.Count} unknowns, {plan.JacobianEntries} Jacobian entries in {plan.Colours} directions, {plan.FactorEntries} factor entries, {plan.Operations} multiply-adds");
        return 0;
    default:
        Console.Error.WriteLine("plan | people FILE N | reference FILE N | run LANES RTOL N REPEATS REFERENCE [rodas4|rodas5p]");
        return 1;
}

static int Parse(string text) => int.Parse(text, CultureInfo.InvariantCulture);
