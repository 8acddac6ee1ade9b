import { App, type TerraformStack } from 'cdktf';
import { endProblem } from './code';
import { VALIDATION_CODES } from './codes';

/** CDKTF writes no overrides of a stack in HCL, such as its checks, and of a resource only those in the form that HCL has. */
export function hclProblems(stack: TerraformStack): string[] {
  const app = stack.node.root;
  if (!App.isApp(app) || !app.hclOutput) return [];
  return [
    endProblem(
      VALIDATION_CODES.HclNotSupported,
      `stack '${stack.node.id}' is written as HCL, which would lack its checks and stored values; remove hclOutput of the app, ` +
        '--hcl of cdktf synth and SYNTH_HCL_OUTPUT, so that it is written as JSON',
    ),
  ];
}
