using Advocate.Commands;

// Whatever is printed from here on quotes content.
Console.SetOut(new WorkflowCommandGuard(Console.Out));
var line = new CommandLine();
return await line.RunAsync(
    args,
    "Turns a folder of articles, interviews and laws into a static site.",
    BuildCommand.Create(line),
    CheckCommand.Create(line),
    NewCommand.Create(line),
    ImportCommand.Create(line),
    PreviewCommand.Create(line),
    ServeCommand.Create(line),
    DiffCommand.Create(line),
    LinksCommand.Create(line),
    WithdrawCommand.Create(line),
    DigestCommand.Create(line),
    VerifyCommand.Create(line),
    TranslationsCommand.Create(line),
    ReferenceCommand.Create(line));
