import { z } from 'zod';
import * as messages from '../../../src-shared/wire/messages.ts';
import { errors, errorsOfPing, idOf, refTo } from './openapi-errors.ts';

const SCHEMAS: readonly z.ZodType[] = Object.values(messages);

function operation(
  summary: string,
  description: string,
  request: z.ZodType,
  response: z.ZodType,
): Record<string, unknown> {
  return {
    post: {
      tags: ['Operations'],
      summary,
      description: `${description} A business refusal is HTTP 200 with \`"status": "failed"\`.`,
      requestBody: { required: true, content: { 'application/json': { schema: refTo(request) } } },
      responses: {
        200: { description: 'The answer.', content: { 'application/json': { schema: refTo(response) } } },
        ...errors,
      },
    },
  };
}

/** The OpenAPI 3.1 document of the listener, made from the schemas that validate its calls. */
export function openApiDocument(): Record<string, unknown> {
  const schemas = Object.fromEntries(SCHEMAS.map((schema) => [idOf(schema), componentSchema(schema)]));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Example Bank',
      version: '1.0.0',
      description:
        'A simulated sponsor bank for G2P Bridge: never real money. Served at `/` and at `/api/example-bank`.',
    },
    // Off by default, so the empty requirement comes first.
    security: [{}, { bridgeToken: [] }],
    servers: [{ url: '/' }, { url: '/api/example-bank' }],
    paths: {
      '/check_funds': operation(
        'Check funds',
        'Compares the available balance with the amount; changes nothing.',
        messages.checkFundsRequest,
        messages.checkFundsResponse,
      ),
      '/block_funds': operation(
        'Block funds',
        'Reserves the amount under a new block.',
        messages.blockFundsRequest,
        messages.blockFundsResponse,
      ),
      '/initiate_payment': operation(
        'Initiate payments',
        'Registers a batch, all or none. A call that is repeated with the same content is a success and stores nothing; an empty list, too.',
        messages.initiatePaymentRequest,
        messages.initiatePaymentResponse,
      ),
      '/generate_account_statement': operation(
        'Ask for a statement',
        'Records the request; the statement job writes the MT940 text and uploads it to the callback URL.',
        messages.accountStatementRequest,
        messages.accountStatementResponse,
      ),
      '/ussd': {
        post: {
          tags: ['Phone'],
          summary: 'USSD dialogue',
          description: 'Balance and last three transactions of the account with the phone number.',
          requestBody: {
            required: true,
            content: { 'application/x-www-form-urlencoded': { schema: refTo(messages.ussdRequest) } },
          },
          responses: {
            200: {
              description: 'The next screen: `CON ` when the menu goes on, `END ` when it is over.',
              content: { 'text/plain': { schema: { type: 'string' } } },
            },
            ...errors,
          },
        },
      },
      '/ping': {
        get: {
          tags: ['Health'],
          summary: 'Whether the bank is there',
          security: [],
          responses: {
            200: { description: 'It is.', content: { 'application/json': { schema: { const: 'pong' } } } },
            ...errorsOfPing,
          },
        },
      },
    },
    components: {
      schemas,
      securitySchemes: {
        bridgeToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'Wanted by every operation but ping, where a token is set (`--bridge-token`).',
        },
      },
    },
  };
}

/** The schema by itself: what it shares with others is a reference into the document's components. */
function componentSchema(schema: z.ZodType): unknown {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  // A schema that has an id may be written as a reference to its own definition.
  const { $schema: _, id: __, $defs: ___, ...own } = whole.$defs?.[idOf(schema)] ?? whole;
  return JSON.parse(JSON.stringify(own).replaceAll('#/$defs/', '#/components/schemas/'));
}
