// The structs of the equations are large and assigned in full before they are read: setting them to zero first took a quarter of a run.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
