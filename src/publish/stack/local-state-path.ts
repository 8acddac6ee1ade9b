/**
 * Where the local state of a stack is: next to `cdktf.out`, named after the stack. The path is relative to
 * `cdktf.out/stacks/{stack}`, so that two clones synthesize the same output.
 */
export const localStatePath = (stackName: string): string => `../../../terraform.${stackName}.tfstate`;
