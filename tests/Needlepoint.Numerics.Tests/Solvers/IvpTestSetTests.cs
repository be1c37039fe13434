using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;

namespace Needlepoint.Numerics.Tests.Solvers;

public sealed class IvpTestSetTests
{
    public static TheoryData<string> Methods => [nameof(RosenbrockMethod.Rodas4), nameof(RosenbrockMethod.Rodas5P)];

    [Theory, MemberData(nameof(Methods))]
    public void Robertson_reaches_the_published_end(string method) => Check<Robertson<Scalar>>(method, 1e-7, [1e-14, 1e-20, 1e-14], 3e-6, 900, 480);

    [Theory, MemberData(nameof(Methods))]
    public void High_irradiance_response_reaches_the_published_end(string method) =>
        Check<HighIrradianceResponse<Scalar>>(method, 1e-8, [1e-11], 3e-6, 1500, 620);

    [Theory, MemberData(nameof(Methods))]
    public void Oregonator_reaches_the_published_end(string method) => Check<Oregonator<Scalar>>(method, 1e-8, [1e-8], 3e-6, 6000, 2600);

    [Theory, MemberData(nameof(Methods))]
    public void Van_der_Pol_reaches_the_published_end(string method) => Check<VanDerPol<Scalar>>(method, 1e-8, [1e-8], 3e-6, 5500, 2200);

    [Theory, MemberData(nameof(Methods))]
    public void Pollution_reaches_the_published_end(string method) => Check<Pollution<Scalar>>(method, 1e-7, [1e-18], 3e-6, 510, 250);

    [Theory, MemberData(nameof(Methods))]
    public void Medical_Akzo_reaches_the_published_end_with_the_donor_emptied_as_an_event(string method)
    {
        EliminationPlan plan = EliminationPlan.From<Scalar, MedicalAkzo<Scalar>>(new MedicalAkzo<Scalar>(2));
        var solver = new Rosenbrock<Scalar, MedicalAkzo<Scalar>>(new MedicalAkzo<Scalar>(2), plan, new Tolerance(1e-7, 1e-10), Method(method));
        Scalar[] y = [.. MedicalAkzo<Scalar>.Start.Select(value => new Scalar(value))];
        Outcome before = solver.Advance(y, 0, MedicalAkzo<Scalar>.DonorEmptied, [], [])[0];
        solver.Equations = new MedicalAkzo<Scalar>(0);
        Outcome after = solver.Advance(y, MedicalAkzo<Scalar>.DonorEmptied, MedicalAkzo<Scalar>.Until, [], [])[0];
        Assert.True(before.Succeeded && after.Succeeded, $"{before.Sentence} {after.Sentence}");
        Assert.InRange(before.Accepted + after.Accepted, 1, method == nameof(RosenbrockMethod.Rodas4) ? 1750 : 860);
        foreach ((int unknown, double value) in MedicalAkzo<Scalar>.End)
            Near(value, y[unknown].Value, 1e-5, unknown, before, after);
    }

    static RosenbrockMethod Method(string name) => name == nameof(RosenbrockMethod.Rodas4) ? RosenbrockMethod.Rodas4 : RosenbrockMethod.Rodas5P;

    static void Check<TProblem>(string method, double relative, double[] absolute, double bound, int stepsOfRodas4, int stepsOfRodas5P)
        where TProblem : struct, IProblem<Scalar>
    {
        EliminationPlan plan = EliminationPlan.From<Scalar, TProblem>(default);
        var solver = new Rosenbrock<Scalar, TProblem>(default, plan, new Tolerance(relative, absolute.AsSpan()), Method(method));
        Scalar[] y = [.. TProblem.Start.Select(value => new Scalar(value))];
        Outcome outcome = solver.Advance(y, 0, TProblem.Until, [], [])[0];
        Assert.True(outcome.Succeeded, outcome.Sentence);
        Assert.True(outcome.Accepted <= (method == nameof(RosenbrockMethod.Rodas4) ? stepsOfRodas4 : stepsOfRodas5P), outcome.Sentence);
        for (int unknown = 0; unknown < y.Length; unknown++)
            if (Math.Abs(TProblem.End[unknown]) > absolute[Math.Min(unknown, absolute.Length - 1)])
                Near(TProblem.End[unknown], y[unknown].Value, bound, unknown, outcome);
    }

    static void Near(double expected, double actual, double bound, int unknown, params Outcome[] outcomes) => Assert.True(
        Math.Abs(actual - expected) <= bound * Math.Abs(expected),
        $"unknown {unknown}: {actual:R} instead of {expected:R}, off by {actual / expected - 1:E1}. {string.Join(' ', outcomes.Select(outcome => outcome.Sentence))}");
}
