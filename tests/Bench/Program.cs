using Comitia.Bench;
using Comitia.Bench.Baseline;

return args is ["baseline", var folder, var address] ? await BaselineHost.Run(folder, address) : await Measurements.Run(args);
