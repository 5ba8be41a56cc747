"""A small web server whose answers and log look like SIP trouble and are none: it moves pages with HTTP 301 and takes its time."""
import http.server
import sys
import time


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        begin = time.monotonic()
        if self.path == "/old":
            self.send_response(301)
            self.send_header("Location", "http://192.0.2.40:3801/new")
        else:
            time.sleep(0.3797)
            self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()
        self.log_message("%s took %d ms", self.path, round((time.monotonic() - begin) * 1000))


if __name__ == "__main__":
    http.server.HTTPServer((sys.argv[1], int(sys.argv[2])), Handler).serve_forever()
