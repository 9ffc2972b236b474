/** Name of the risk model's folder under the models folder. */
export const modelName = 'risk';
