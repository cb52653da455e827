import App

await Root.start(Array(CommandLine.arguments.dropFirst()))
