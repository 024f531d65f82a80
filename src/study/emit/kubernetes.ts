import { doubleQuote, type Emitter } from "./job.ts";

/** An indexed job: Kubernetes gives each pod its number, and starts a pod again that was lost. */
export const kubernetes: Emitter = {
  name: "kubernetes",
  emit: ({ tasks, minutes, engine }) => ({
    name: "job.yaml",
    start: "kubectl apply -f job.yaml",
    text: `# mutua ${engine}: ${tasks} pods that share one volume, which holds this folder.
# Image:  FROM node:22-slim
#         RUN npm install --global mutua@${engine}
apiVersion: batch/v1
kind: Job
metadata:
  name: mutua
spec:
  completionMode: Indexed
  completions: ${tasks}
  parallelism: ${tasks}
  backoffLimitPerIndex: 5
  activeDeadlineSeconds: ${60 * minutes * 4}
  template:
    spec:
      restartPolicy: Never
      terminationGracePeriodSeconds: 60
      containers:
        - name: mutua
          image: ${doubleQuote(`mutua:${engine}`)}
          # exit code 6: variants with an error of their own are rows of the result
          command: ["sh", "-c", "mutua batch /study --shard auto/${tasks} --workers 1 --quiet || [ $? -eq 6 ]"]
          resources:
            requests: {cpu: "1", memory: 1Gi}
            limits: {memory: 2Gi}
          volumeMounts:
            - {name: study, mountPath: /study}
      volumes:
        - name: study
          persistentVolumeClaim: {claimName: mutua-study}
`,
  }),
};
