import type { Language } from '../language.ts'

const en = {
  description:
    'Checks facts in Chinese news for consistency: every figure a claim, every contradiction with its place.',
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  commands: 'Commands:',
  default: 'default',
  choices: 'choices',
  help: 'show this help',
  version: 'show the version',
  check: 'report what does not fit within and across documents',
  claims: 'list the figures that documents state',
  explain: 'what a rule looks at, or one finding in full, from bytes to verdict',
  files: 'files, globs or folders (walked for .md .markdown .html .htm .txt); - reads standard input',
  subject: 'id of a rule, or fingerprint of a finding in the files',
  format: (names: string) => `NAME or NAME:FILE, may be repeated; one of ${names}`,
  outputFile: 'write the first format without a file of its own to FILE',
  failOn: 'exit with 1 where a finding is at least this severe',
  lang: 'language of messages',
  quiet: 'errors and warnings only, without the quotes of other places',
  verbose: 'also what each place states, and clean documents',
  pack: 'domain pack (YAML or JSON) to read besides the bundled ones, may be repeated',
  coverage: 'list every number: read as a claim, a date, a name, page furniture, or not understood, and why',
  after: 'Exit: 0 clean, 1 findings at or above --fail-on, 2 could not run.',
  error: (message: string) => `hecha: ${message}\n`,
  seeHelp: 'Run hecha --help to see how to call it.',
  noInput: 'Nothing to check. Name files, globs or folders, or - for standard input.',
  noDocuments: 'No document could be read.',
  unknownFormat: (name: string, names: string) => `There is no format "${name}". Choose one of ${names}.`,
  emptyFile: (value: string) =>
    `"${value}" names no file after the colon. Write it as NAME:FILE, or NAME alone.`,
  twoOutputs: 'Only one format can go to standard output. Give the others a file: --format NAME:FILE.',
  unusedOutput: '--output-file has no format left to write: every format has a file of its own.',
  unknownSubject: (subject: string, rules: string) =>
    `"${subject}" is no rule. Rules: ${rules}. For a finding, give its fingerprint and the files.`,
  unknownFinding: (subject: string) =>
    `No finding in these files has the fingerprint "${subject}". \`hecha check --verbose\` shows fingerprints.`,
  packUnreadable: (path: string, reason: string) =>
    `Pack ${path} cannot be read (${reason}). Check the path.`,
  outputFailed: (path: string, reason: string) =>
    `${path} cannot be written (${reason}). Choose another file.`,
}

const zh: typeof en = {
  description: '核查中文新闻里的事实是否一致：每个数字都是一条数据，每处矛盾都标明位置。',
  usage: '用法：',
  arguments: '参数：',
  options: '选项：',
  commands: '命令：',
  default: '默认',
  choices: '可选',
  help: '显示帮助',
  version: '显示版本',
  check: '报告文档内部和文档之间对不上的地方',
  claims: '列出文档中的数据',
  explain: '说明一条规则，或把一处发现从字节到结论讲完整',
  files: '文件、通配符或文件夹（查找 .md .markdown .html .htm .txt）；- 表示标准输入',
  subject: '规则名，或这些文件中某处发现的指纹',
  format: (names) => `NAME 或 NAME:FILE，可重复；可选 ${names}`,
  outputFile: '把第一个未指定文件的格式写入 FILE',
  failOn: '有达到此级别的发现时，退出码为 1',
  lang: '消息语言',
  quiet: '只列错误和警告，不列其他出处的引文',
  verbose: '同时显示各处的读法，以及没有问题的文档',
  pack: '在内置领域包之外另读的领域包（YAML 或 JSON），可重复',
  coverage: '列出每个数字读成了什么：数据、日期、名称、页面杂项，或未能理解及其原因',
  after: '退出码：0 无问题；1 有达到 --fail-on 级别的发现；2 无法运行。',
  error: (message) => `hecha：${message}\n`,
  seeHelp: '运行 hecha --help 查看用法。',
  noInput: '没有可核查的内容。请给出文件、通配符或文件夹，或用 - 读取标准输入。',
  noDocuments: '没有读到任何文档。',
  unknownFormat: (name, names) => `没有「${name}」这种格式。可选：${names}。`,
  emptyFile: (value) => `「${value}」冒号后面没有文件名。请写成 NAME:FILE，或只写 NAME。`,
  twoOutputs: '只有一种格式可以写到标准输出。请给其余格式指定文件：--format NAME:FILE。',
  unusedOutput: '--output-file 没有可写的格式：每种格式都已指定文件。',
  unknownSubject: (subject, rules) =>
    `没有「${subject}」这条规则。规则有：${rules}。要说明一处发现，请给出它的指纹和文件。`,
  unknownFinding: (subject) =>
    `这些文件里没有指纹为「${subject}」的发现。用 hecha check --verbose 查看指纹。`,
  packUnreadable: (path, reason) => `领域包 ${path} 无法读取（${reason}）。请检查路径。`,
  outputFailed: (path, reason) => `${path} 无法写入（${reason}）。请换一个文件。`,
}

export type Messages = typeof en

export const MESSAGES: Readonly<Record<Language, Messages>> = { zh, en }
