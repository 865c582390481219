import Ajv, { type AnySchema, type ValidateFunction } from 'ajv'
import { createGenerator } from 'ts-json-schema-generator'

/** A validator made from the types' source, as the shipped schema is. */
export function validator(type: 'JsonReport' | 'JsonClaims'): ValidateFunction {
  const generator = createGenerator({
    path: 'src/report/json.ts',
    tsconfig: 'tsconfig.json',
    type,
    skipTypeCheck: true,
  })
  // As it is shipped: the generator's own type says `undefined` where the JSON says nothing.
  const schema: AnySchema = JSON.parse(JSON.stringify(generator.createSchema(type)))
  return new Ajv({ allErrors: true, strictTypes: false }).compile(schema)
}
