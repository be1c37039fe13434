using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;

namespace Needlepoint.Numerics.Tests.Solvers;

public sealed class IvpTestSetTests
{
    [Fact]
    public void Robertson_reaches_the_published_end()
    {
        var plan = EliminationPlan.From<Scalar, Robertson<Scalar>>(default);
        var solver = new Rosenbrock<Scalar, Robertson<Scalar>>(default, plan, new Tolerance(1e-8, 1e-20));
        Scalar[] y = [1, 0, 0];
        Outcome outcome = solver.Advance(y, 0, 1e11, [], [])[0];
        Assert.True(outcome.Succeeded, outcome.Sentence);
        for (int unknown = 0; unknown < y.Length; unknown++)
            Assert.Equal(Robertson<Scalar>.End[unknown], y[unknown].Value, 1e-8 * Robertson<Scalar>.End[unknown]);
    }
}
