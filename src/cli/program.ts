import { Argument, Command, Option } from 'commander'
import type { Language } from '../language.ts'
import { claimFormatNames, formatNames } from '../report/formats.ts'
import type { Severity } from '../rules/rule.ts'
import type { Messages } from './messages.ts'

/** What every command takes. */
export interface CommonFlags {
  readonly lang: Language
  readonly pack: readonly string[]
}

export interface OutputFlags extends CommonFlags {
  readonly format: readonly string[]
  readonly outputFile?: string
  readonly quiet?: boolean
  readonly verbose?: boolean
}

export interface CheckFlags extends OutputFlags {
  readonly failOn: Severity
}

export interface ClaimsFlags extends OutputFlags {
  readonly coverage?: boolean
}

export interface Actions {
  readonly check: (files: readonly string[], flags: CheckFlags) => Promise<void>
  readonly claims: (files: readonly string[], flags: ClaimsFlags) => Promise<void>
  readonly explain: (subject: string, files: readonly string[], flags: CommonFlags) => Promise<void>
}

/** The command's arguments; a wrong one throws commander's own error. */
export function program(messages: Messages, language: Language, version: string, actions: Actions): Command {
  const root = command('hecha', messages)
    .description(messages.description)
    .version(version, '-V, --version', messages.version)
    .addHelpText('after', `\n${messages.after}`)
  root.addCommand(
    outputOptions(command('check', messages), messages, language, formatNames)
      .description(messages.check)
      .addArgument(new Argument('[files...]', messages.files))
      .addOption(
        new Option('--fail-on <severity>', messages.failOn)
          .choices(['error', 'warning', 'note'])
          .default('error'),
      )
      .action(actions.check),
  )
  root.addCommand(
    outputOptions(command('claims', messages), messages, language, claimFormatNames)
      .description(messages.claims)
      .addArgument(new Argument('[files...]', messages.files))
      .option('--coverage', messages.coverage)
      .action(actions.claims),
  )
  root.addCommand(
    commonOptions(command('explain', messages), messages, language)
      .description(messages.explain)
      .addArgument(new Argument('<rule|finding>', messages.subject))
      .addArgument(new Argument('[files...]', messages.files))
      .action(actions.explain),
  )
  return root.helpCommand(false)
}

function command(name: string, messages: Messages): Command {
  const titles = new Map([
    ['Usage:', messages.usage],
    ['Arguments:', messages.arguments],
    ['Options:', messages.options],
    ['Commands:', messages.commands],
  ])
  return new Command(name)
    .helpOption('-h, --help', messages.help)
    .configureHelp({
      styleTitle: (title) => titles.get(title) ?? title,
      optionDescription: (option) => optionDescription(option, messages),
    })
    .exitOverride()
}

function optionDescription(option: Option, messages: Messages): string {
  const { description, argChoices, defaultValue } = option
  const notes = [
    argChoices && `${messages.choices}: ${argChoices.join(', ')}`,
    typeof defaultValue === 'string' && `${messages.default}: ${defaultValue}`,
  ].filter(Boolean)
  return notes.length > 0 ? `${description} (${notes.join('; ')})` : description
}

function outputOptions(
  target: Command,
  messages: Messages,
  language: Language,
  formats: readonly string[],
): Command {
  return commonOptions(
    target
      .addOption(
        new Option('-f, --format <name[:file]>', messages.format(formats.join(', ')))
          .argParser(collected)
          .default([]),
      )
      .option('-o, --output-file <file>', messages.outputFile)
      .option('-q, --quiet', messages.quiet)
      .option('-v, --verbose', messages.verbose),
    messages,
    language,
  )
}

function commonOptions(target: Command, messages: Messages, language: Language): Command {
  return target
    .addOption(new Option('--lang <language>', messages.lang).choices(['zh', 'en']).default(language))
    .addOption(new Option('--pack <file>', messages.pack).argParser(collected).default([]))
}

function collected(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value]
}
