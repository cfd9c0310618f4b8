using ReviewClassifier.Cli;

return CommandLine.Run(args);
