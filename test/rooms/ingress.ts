import { together } from '../support/together';

together('ingress');
