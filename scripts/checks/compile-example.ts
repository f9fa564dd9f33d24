import { join } from "node:path";
import ts from "typescript";
import { root } from "../process/run-command.ts";

/** The fenced blocks of one language in a Markdown text. */
export function fenced(markdown: string, language: string): string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    ([, code]) => code ?? "",
  );
}

/** What the compiler says of code as if it stood in these files, by path from the root. */
export function problemsOf(codeByPath: Record<string, string>): string[] {
  const texts = new Map(Object.entries(codeByPath).map(([path, code]) => [join(root, path), code]));
  const files = [...texts.keys()];
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram(files, options, {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    getSourceFile: (path, language, ...rest) => {
      const text = texts.get(path);
      return text === undefined
        ? host.getSourceFile(path, language, ...rest)
        : ts.createSourceFile(path, text, language);
    },
  });
  const diagnostics = [
    ...program.getOptionsDiagnostics(),
    ...files.flatMap((path) => ts.getPreEmitDiagnostics(program, program.getSourceFile(path))),
  ];
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
