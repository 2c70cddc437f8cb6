using Comitia.Bench;
using Comitia.Bench.Baseline;

return args is ["baseline", var folder, var address, .. var more]
    ? await BaselineHost.Run(folder, address, tuned: more.Length > 0)
    : await Measurements.Run(args);
