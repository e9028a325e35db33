/** One step of the schema: SQL that runs in one transaction of its own and never imports current code. */
export interface Migration {
  name: string;
  sql: string;
}
