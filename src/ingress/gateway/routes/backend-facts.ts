import { madeName } from '../../../core/validation/rules';
import { NETWORK_CODES } from '../../network/codes';

/** azapi type of backends and pools of API Management: the newest API version that is not a preview (read 2026-11-28). */
export const BACKEND_TYPE = 'Microsoft.ApiManagement/service/backends@2024-05-01';

/** @see https://learn.microsoft.com/rest/api/apimanagement/backend/create-or-update */
export const BACKEND_NAME = madeName(
  NETWORK_CODES.InvalidBackendName,
  /^\w([\w-]{0,78}\w)?$/,
  "letters, digits, '-' and '_', 1 to 80 of them, not beginning or ending with '-'",
  'rename it',
);
