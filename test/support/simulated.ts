import * as fs from 'node:fs';
import { SimulatedAzure } from '../cli/simulated-azure';
import { folderWith, OUTPUTS } from '../cli/simulated-foundry';

/** Simulated services for the tests of a file or a block: started once, and empty before each test but for what `prepare` adds. */
export function simulatedAzure(prepare: (azure: SimulatedAzure) => void = () => undefined): SimulatedAzure {
  const azure = new SimulatedAzure();
  beforeAll(() => azure.start());
  beforeEach(() => {
    azure.reset();
    prepare(azure);
  });
  afterAll(() => azure.stop());
  return azure;
}

/** A folder with an outputs file, for the tests of a file or a block. */
export function outputsFolder(): string {
  const folder = folderWith(OUTPUTS);
  afterAll(() => {
    fs.rmSync(folder, { recursive: true });
  });
  return folder;
}
