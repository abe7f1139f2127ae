// Runs programs side by side and says what each took: `measure [-c] [-n ROUNDS] COMMAND… [-- COMMAND…]…`.
//
// Each command runs once to warm up, unless -c says that it need not. Then all of them run in turn, ROUNDS times, so that
// whatever else the machine does hits all alike. A line is printed for each command: the seconds and the processor seconds
// of its fastest run, and the most memory, in kilobytes, that it held in any run. Their output is thrown away. A command
// that fails ends it all. An @ in a command stands for the number of the round, so that each can write into a new folder.

#define _GNU_SOURCE // for asprintf and wait4

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

typedef struct {
    char **arguments;
    double wall, processor;
    long memory;
} command;

static void fail(const char *what) {
    fprintf(stderr, "measure: %s: %s\n", what, strerror(errno));
    exit(2);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

// What a program that failed has to say is shown; of those that succeed it would only be in the way.
static void show(FILE *errors) {
    int byte;
    rewind(errors);
    while ((byte = getc(errors)) != EOF) putc(byte, stderr);
}

// A command's arguments in one of the rounds; the list and its texts are the child's, and go with it.
static char **arguments_in(const command *run, long round) {
    size_t count = 0;
    while (run->arguments[count] != NULL) count++;
    char **arguments = calloc(count + 1, sizeof *arguments);
    if (arguments == NULL) fail("cannot get memory");
    for (size_t index = 0; index < count; index++) {
        const char *text = run->arguments[index];
        const char *mark = strchr(text, '@');
        int before = mark == NULL ? (int)strlen(text) : (int)(mark - text);
        int failed = mark == NULL ? asprintf(&arguments[index], "%s", text) < 0
                                  : asprintf(&arguments[index], "%.*s%ld%s", before, text, round, mark + 1) < 0;
        if (failed) fail("cannot get memory");
    }
    return arguments;
}

static void run(command *run, long round) {
    int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    FILE *errors = tmpfile();
    if (nowhere < 0 || errors == NULL) fail("cannot open a file");

    double start = now();
    pid_t child = fork();
    if (child < 0) fail("cannot start a program");
    if (child == 0) {
        dup2(nowhere, STDIN_FILENO);
        dup2(nowhere, STDOUT_FILENO);
        dup2(fileno(errors), STDERR_FILENO);
        char **arguments = arguments_in(run, round);
        execvp(arguments[0], arguments);
        fprintf(stderr, "measure: cannot run %s: %s\n", run->arguments[0], strerror(errno));
        _exit(127);
    }
    int status;
    struct rusage usage;
    while (wait4(child, &status, 0, &usage) < 0) {
        if (errno != EINTR) fail("cannot wait for a program");
    }
    double wall = now() - start;

    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        show(errors);
        fprintf(stderr, "measure: %s failed (%s %d)\n", run->arguments[0], WIFEXITED(status) ? "status" : "signal",
                WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status));
        exit(1);
    }
    fclose(errors);
    close(nowhere);
    if (round == 0) return;

    if (run->wall == 0 || wall < run->wall) {
        run->wall = wall;
        run->processor = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    }
    if (usage.ru_maxrss > run->memory) run->memory = usage.ru_maxrss;
}

int main(int count, char **arguments) {
    long rounds = 5;
    long first_round = 0;
    int first = 1;
    if (first < count && strcmp(arguments[first], "-c") == 0) {
        first_round = 1;
        first++;
    }
    if (first + 1 < count && strcmp(arguments[first], "-n") == 0) {
        rounds = strtol(arguments[first + 1], NULL, 10);
        first += 2;
    }
    if (first >= count || rounds < 1) {
        fprintf(stderr, "usage: measure [-c] [-n ROUNDS] COMMAND... [-- COMMAND...]...\n");
        return 2;
    }

    // There are at most as many commands as arguments. The argument after each one's last becomes NULL, as exec wants it.
    command *commands = calloc((size_t)count, sizeof *commands);
    if (commands == NULL) fail("cannot get memory");
    size_t command_count = 1;
    commands[0].arguments = &arguments[first];
    for (int index = first; index < count; index++) {
        if (strcmp(arguments[index], "--") != 0) continue;
        arguments[index] = NULL;
        commands[command_count++].arguments = &arguments[index + 1];
    }
    for (size_t index = 0; index < command_count; index++) {
        if (commands[index].arguments[0] != NULL) continue;
        fprintf(stderr, "measure: there is no command beside --\n");
        return 2;
    }

    for (long round = first_round; round <= rounds; round++) {
        for (size_t index = 0; index < command_count; index++) run(&commands[index], round);
    }
    for (size_t index = 0; index < command_count; index++) {
        printf("%.4f %.4f %ld\n", commands[index].wall, commands[index].processor, commands[index].memory);
    }
    return 0;
}
