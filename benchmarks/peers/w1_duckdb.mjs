// Peer of W1: measures and ranking files by DuckDB, straight from the list. It stores nothing,
// checks no rows, keeps no history, and writes CSV only.
//
//   node w1_duckdb.mjs FOLDER-OF-node-api LIST.csv FOLDER
import { createRequire } from "node:module";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

const [library, list, folder] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(import.meta.url)(library);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const database = await DuckDBInstance.create(":memory:", {
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
});
const connection = await database.connect();
const text = (value) => `'${value.replaceAll("'", "''")}'`;
await connection.run(`CREATE VIEW list AS SELECT * FROM read_csv(${text(list)}, header = true,
  all_varchar = true, delim = ',', quote = '"', escape = '"', nullstr = 'no such cell')`);
await connection.run(readFileSync(new URL("duckdb.sql", import.meta.url), "utf8"));
const kinds = await connection.runAndReadAll("SELECT DISTINCT period, peer_group FROM ranking");
for (const [period, group] of kinds.getRows()) {
  await connection.run(`COPY (SELECT * FROM ranking WHERE period = ${text(period)}
    AND peer_group = ${text(group)} ORDER BY rank NULLS LAST, unit)
    TO ${text(`${folder}/${period}.${group}.csv`)} (HEADER)`);
}
