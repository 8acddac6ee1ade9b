// CDKTF runs a binary of this name where somebody uses a class that asks for the version of Terraform. Nobody may: the
// library has to synthesize where there is none, and a machine that happens to have one would hide it.
process.env.TERRAFORM_BINARY_NAME = 'no-terraform-is-needed-to-synthesize';
