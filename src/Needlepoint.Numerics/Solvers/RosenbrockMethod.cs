namespace Needlepoint.Numerics.Solvers;

/// <summary>
/// A stiffly accurate Rosenbrock method as data, in the form that needs no product with the Jacobian. With increments u, for stage i:
/// (I/(h gamma) - J) u_i = f(y + sum_j a_ij u_j) + sum_j (c_ij / h) u_j. The new state is the argument of the last stage plus the last increment,
/// and the last increment is the error estimate (Hairer and Wanner, Solving Ordinary Differential Equations II, 2nd ed., sections IV.7 and VI.4).
/// </summary>
public sealed class RosenbrockMethod
{
    /// <summary>Name in the literature.</summary>
    public required string Name { get; init; }

    /// <summary>Where the coefficients were published.</summary>
    public required string Paper { get; init; }

    /// <summary>Order of the solution.</summary>
    public required int Order { get; init; }

    /// <summary>Order of the embedded solution that the error estimate compares with.</summary>
    public required int EmbeddedOrder { get; init; }

    /// <summary>Stability of the solution and of the embedded one.</summary>
    public required string Stability { get; init; }

    /// <summary>The diagonal coefficient.</summary>
    public required double Gamma { get; init; }

    /// <summary>a_ij, row i for stage i + 2 (the first stage has none).</summary>
    public required double[][] A { get; init; }

    /// <summary>c_ij, row i for stage i + 2.</summary>
    public required double[][] C { get; init; }

    /// <summary>
    /// Weights of the increments in the continuous solution
    /// y(t + s h) = (1 - s) y_0 + s (y_1 + (1 - s) (d_1 + s (d_2 + s d_3 ...))), d_m = sum_j Dense[m][j] u_j.
    /// </summary>
    public required double[][] Dense { get; init; }

    /// <summary>Stages, each with one evaluation of the rates and one solution of the linear system.</summary>
    public int Stages => A.Length + 1;

    /// <summary>Order of the continuous solution.</summary>
    public int DenseOrder => Dense.Length + 1;

    /// <summary>RODAS, order 4(3), six stages.</summary>
    public static RosenbrockMethod Rodas4 { get; } = new()
    {
        Name = "RODAS4",
        Paper = "E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, 2nd ed., Springer 1996, section VI.4, program RODAS (METH = 1)",
        Order = 4,
        EmbeddedOrder = 3,
        Stability = "both L-stable and stiffly accurate",
        Gamma = 0.25,
        A =
        [
            [1.544],
            [0.9466785280815826, 0.2557011698983284],
            [3.314825187068521, 2.896124015972201, 0.9986419139977817],
            [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950],
            [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1],
        ],
        C =
        [
            [-5.6688],
            [-2.430093356833875, -0.2063599157091915],
            [-0.1073529058151375, -9.594562251023355, -20.47028614809616],
            [7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160],
            [8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054],
        ],
        Dense =
        [
            [10.12623508344586, -7.487995877610167, -34.80091861555747, -7.992771707568823, 1.025137723295662, 0],
            [-0.6762803392806898, 6.087714651680015, 16.43084320892478, 24.76722511418386, -6.594389125716872, 0],
        ],
    };

    /// <summary>Rodas5P, order 5(4), eight stages; keeps its order on parabolic problems better than its forerunners.</summary>
    public static RosenbrockMethod Rodas5P { get; } = new()
    {
        Name = "Rodas5P",
        Paper = "G. Steinebach, Construction of Rosenbrock-Wanner method Rodas5P, BIT Numerical Mathematics 63 (2023) 27",
        Order = 5,
        EmbeddedOrder = 4,
        Stability = "L-stable and stiffly accurate, embedded solution A-stable",
        Gamma = 0.21193756319429014,
        A =
        [
            [3.0],
            [2.849394379747939, 0.45842242204463923],
            [-6.954028509809101, 2.489845061869568, -10.358996098473584],
            [2.8029986275628964, 0.5072464736228206, -0.3988312541770524, -0.04721187230404641],
            [-7.502846399306121, 2.561846144803919, -11.627539656261098, -0.18268767659942256, 0.030198172008377946],
            [-7.502846399306121, 2.561846144803919, -11.627539656261098, -0.18268767659942256, 0.030198172008377946, 1],
            [-7.502846399306121, 2.561846144803919, -11.627539656261098, -0.18268767659942256, 0.030198172008377946, 1, 1],
        ],
        C =
        [
            [-14.155112264123755],
            [-17.97296035885952, -2.859693295451294],
            [147.12150275711716, -1.41221402718213, 71.68940251302358],
            [165.43517024871676, -0.4592823456491126, 42.90938336958603, -5.961986721573306],
            [24.854864614690072, -3.0009227002832186, 47.4931110020768, 5.5814197821558125, -0.6610691825249471],
            [30.91273214028599, -3.1208243349937974, 77.79954646070892, 34.28646028294783, -19.097331116725623, -28.087943162872662],
            [37.80277123390563, -3.2571969029072276, 112.26918849496327, 66.9347231244047, -40.06618937091002, -54.66780262877968,
                -9.48861652309627],
        ],
        Dense =
        [
            [25.948786856663858, -2.5579724845846235, 10.433815404888879, -2.3679251022685204, 0.524948541321073, 1.1241088310450404,
                0.4272876194431874, -0.17202221070155493],
            [-9.91568850695171, -0.9689944594115154, 3.0438037242978453, -24.495224566215796, 20.176138334709044, 15.98066361424651,
                -6.789040303419874, -6.710236069923372],
            [11.419903575922262, 2.8879645146136994, 72.92137995996029, 80.12511834622643, -52.072871366152654, -59.78993625266729,
                -0.15582684282751913, 4.883087185713722],
        ],
    };
}
