export async function sampleFile(_name: string): Promise<Uint8Array | null> {
  return null;
}
