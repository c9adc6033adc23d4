import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generate } from "selfsigned";

/** A certificate and its private key, as PEM texts. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const DAYS_VALID = 365;

/**
 * The certificate of https://localhost, made at the first start and kept in the folder. Office add-ins run on https
 * only; a browser asks once whether to trust a certificate that nobody signed.
 */
export function localhostCertificate(folder: string): Certificate {
  const certFile = path.join(folder, "localhost.crt");
  const keyFile = path.join(folder, "localhost.key");
  if (isYoung(certFile)) return { cert: readFileSync(certFile, "utf8"), key: readFileSync(keyFile, "utf8") };
  const made = generate([{ name: "commonName", value: "localhost" }], {
    days: DAYS_VALID,
    keySize: 2048,
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(keyFile, made.private, { mode: 0o600 });
  writeFileSync(certFile, made.cert);
  return { cert: made.cert, key: made.private };
}

function isYoung(file: string): boolean {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made < (DAYS_VALID - 30) * 86_400_000;
}
