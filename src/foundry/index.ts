export * from './foundry-account';
export * from './foundry-account-grants';
export * from './foundry-private-dns-zones';
export * from './foundry-private-endpoint';
export * from './foundry-project';
export * from './foundry-project-grants';
