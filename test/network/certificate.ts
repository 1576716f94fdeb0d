import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What a server shows, and the key that goes with it, both as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** What a certificate says. */
export interface CertificateGiven {
  /** The names and IPv4 addresses that it is for; by default this machine’s. */
  readonly names?: readonly string[];
  /** The first and the last day on which it is valid; by default from years ago for years. */
  readonly from?: Date;
  readonly to?: Date;
}

/** Who gives out certificates. */
export interface Authority {
  /** Its own certificate as PEM, for those who trust it. */
  readonly cert: string;
  readonly issue: (given?: CertificateGiven) => Certificate;
}

const DAY = 24 * 60 * 60 * 1000;

/** An authority that nobody knows yet. */
export function certificateAuthority(name = 'Test authority'): Authority {
  const keys = keyPair();
  const ca = extension('551d13', sequence(der(0x01, Buffer.from([0xff]))));
  const issuer = { name, key: keys.privateKey };
  return {
    cert: certificate(name, issuer, keys.publicKey, {}, [ca]),
    issue: (given = {}) => issued(given, issuer),
  };
}

/** A certificate that a server made for itself. */
export function selfSigned(given: CertificateGiven = {}): Certificate {
  return issued(given);
}

interface Issuer {
  readonly name: string;
  readonly key: KeyObject;
}

function keyPair() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function issued(given: CertificateGiven, issuer?: Issuer): Certificate {
  const { names = ['localhost', '127.0.0.1'] } = given;
  const [name = ''] = names;
  const { publicKey, privateKey } = keyPair();
  const alternative = extension('551d11', sequence(...names.map(generalName)));
  return {
    cert: certificate(name, issuer ?? { name, key: privateKey }, publicKey, given, [alternative]),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** Source: RFC 5280, section 4.1, and RFC 5758, section 3.2. */
function certificate(
  subject: string,
  issuer: Issuer,
  publicKey: KeyObject,
  { from = new Date(Date.now() - 800 * DAY), to = new Date(Date.now() + 800 * DAY) },
  extensions: readonly Buffer[],
): string {
  const algorithm = sequence(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
  const said = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    nameOf(issuer.name),
    sequence(timeOf(from), timeOf(to)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', said, issuer.key));
  const lines =
    sequence(said, algorithm, signature)
      .toString('base64')
      .match(/.{1,64}/gu) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function nameOf(name: string): Buffer {
  const type = der(0x06, Buffer.from('550403', 'hex'));
  return sequence(der(0x31, sequence(type, der(0x0c, Buffer.from(name)))));
}

function generalName(name: string): Buffer {
  return /^[\d.]+$/u.test(name)
    ? der(0x87, Buffer.from(name.split('.').map(Number)))
    : der(0x82, Buffer.from(name));
}

function extension(id: string, value: Buffer): Buffer {
  return sequence(der(0x06, Buffer.from(id, 'hex')), der(0x04, value));
}

function timeOf(date: Date): Buffer {
  return der(0x17, Buffer.from(`${date.toISOString().replace(/\D/gu, '').slice(2, 14)}Z`));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

/** A value in DER (X.690): its tag, its length and what it holds. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const { length } = value;
  const size =
    length < 0x80
      ? [length]
      : length < 0x100
        ? [0x81, length]
        : [0x82, Math.floor(length / 0x100), length % 0x100];
  return Buffer.concat([Buffer.from([tag, ...size]), value]);
}
