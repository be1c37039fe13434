System.Console.WriteLine("needlepoint 0.1.0");
