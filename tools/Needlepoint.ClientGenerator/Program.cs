using Needlepoint.ClientGenerator;

if (args is not [var description, var target])
{
    Console.Error.WriteLine("Needlepoint.ClientGenerator OPENAPI.JSON CLIENT.CS");
    return 2;
}

string source = await ClientSource.OfAsync(await File.ReadAllTextAsync(description));
// A file that has not changed keeps its time, so that nothing is compiled anew.
if (!File.Exists(target) || await File.ReadAllTextAsync(target) != source)
    await File.WriteAllTextAsync(target, source);
return 0;
