using Needlepoint.Studio.Hosting;

return await StudioProcess.RunAsync(args);
